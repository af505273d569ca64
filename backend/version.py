"""Which version of Rygvej this is."""

VERSION = "0.2.0"
