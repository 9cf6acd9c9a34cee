"""The dialog for a KPI: its metric, its value or the parts of it, target, trend and history."""
