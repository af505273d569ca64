"""Search in the texts, as the phone does it: the same rules, and the same cases (tests/vectors/search)."""
