"""Runs migrations on the connection that it is given, within that connection's transaction."""

from __future__ import annotations

from alembic import context

from accord.record.schema import metadata

context.configure(connection=context.config.attributes["connection"], target_metadata=metadata, render_as_batch=True)
context.run_migrations()
