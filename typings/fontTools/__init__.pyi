# fontTools ships no types; these stubs cover what tools/ and tests/ use of it, and no more.
