"""Transfer: what goes out of a map and comes in, by clipboard, drop and file."""
