"""How it is reached: one blueprint per audience, closed by default."""
