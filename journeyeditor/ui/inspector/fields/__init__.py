"""The inspector's fields: one module for each kind of control."""
