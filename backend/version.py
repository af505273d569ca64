"""Which version of Rygvej this is."""

VERSION = "0.3.0"
