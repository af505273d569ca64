"""What we do: one verb a file. A service owns its transaction and answers with a value or a refusal."""
