"""Reads the editors' files: Markdown, YAML and SVG in, items, slots and findings out. No database, no web."""
