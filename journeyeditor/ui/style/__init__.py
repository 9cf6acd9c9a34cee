"""Style: the tokens of the look as Qt's palette, style sheet, fonts and icons."""
