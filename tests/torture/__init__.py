"""Whatever goes wrong between phones and the server: nothing is lost, doubled or stuck."""
