"""Writing: the text field that opens on a card or a title, and one visit to it."""
