"""What editors write, and what becomes of it."""
