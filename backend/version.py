"""Which version of Rygvej this is."""

VERSION = "0.1.0"
