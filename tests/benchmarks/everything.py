"""All cases there are, in the order of the table."""

from __future__ import annotations

from tests.benchmarks import storage_cases
from tests.benchmarks.harness import Case

CASES: tuple[Case, ...] = (*storage_cases.CASES,)
