"""Report: the pages after the map that say what is missing in it and what it rests on."""
