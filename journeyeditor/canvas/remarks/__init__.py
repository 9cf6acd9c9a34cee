"""Remarks: findings, evidence and comparisons, shown upon the map they are about."""
