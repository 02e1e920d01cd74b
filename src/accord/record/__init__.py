"""The record: the type that is handed over, and how what was checked becomes it."""
