"""What people read, as values: items, releases, blocks, slots and the rules that keep them honest."""
