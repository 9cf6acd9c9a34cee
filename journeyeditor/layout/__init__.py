"""From a map to a plan: where everything stands, text already broken into lines. Pure, no Qt."""

from journeyeditor.layout.medium import PRINT, SCREEN, Medium
from journeyeditor.layout.plan import Plan
from journeyeditor.layout.planner import Planner, lay_out

__all__ = ["PRINT", "SCREEN", "Medium", "Plan", "Planner", "lay_out"]
