"""All cases there are, in the order of the table."""

from __future__ import annotations

from tests.benchmarks import (
    edit_cases,
    export_cases,
    finding_cases,
    frame_cases,
    layout_cases,
    start_cases,
    storage_cases,
)
from tests.benchmarks.harness import Case

CASES: tuple[Case, ...] = (
    *start_cases.CASES,
    *storage_cases.CASES,
    *layout_cases.CASES,
    *frame_cases.CASES,
    *edit_cases.CASES,
    *finding_cases.CASES,
    *export_cases.CASES,
)
