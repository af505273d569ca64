"""Planted faults, one patch each: every one must be caught by the harness that its first lines name."""
