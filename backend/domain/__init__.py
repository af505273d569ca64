"""What is true: pure rules and values. Standard library only; no I/O, no clock, no framework."""
