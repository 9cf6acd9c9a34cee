"""The inspector: every field of what is selected, each with the control that suits it."""
