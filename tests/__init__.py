"""The server's proof, and everything both languages are proved with."""
