"""Mail: how words leave the house. Knows SMTP and a folder; knows neither the web nor the database."""
