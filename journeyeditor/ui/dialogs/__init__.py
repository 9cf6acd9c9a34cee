"""Dialogs: what the window asks and tells in windows of their own."""
