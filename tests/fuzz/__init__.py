"""The API under random requests: as its own description allows them, and as it does not."""
