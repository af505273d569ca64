"""The app as it is shipped, in real browsers, against the real server, while things go wrong around them."""
