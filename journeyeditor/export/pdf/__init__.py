"""The PDF: the marks of a laid-out page as vectors and real text, drawn with reportlab's canvas."""
