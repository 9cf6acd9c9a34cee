"""The workbook: the map as a sheet to read and print, and its cards as a list to work with."""
