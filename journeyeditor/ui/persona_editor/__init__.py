"""The persona editor: who the map is about, seen as a card while it is written."""
