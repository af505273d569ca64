"""Which version of Rygvej this is."""

VERSION = "0.4.0"
