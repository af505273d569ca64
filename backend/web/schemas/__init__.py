"""The shapes that cross the door: shape only, never the database."""
