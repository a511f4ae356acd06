"""Fails when a model has changed and no migration says so. Needs no database."""

import os
import sys
import warnings

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "samordna.config.settings")

import django
from django.apps import apps
from django.db.migrations.autodetector import MigrationAutodetector
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.state import ProjectState
from django.utils import translation

warnings.simplefilter("ignore")
django.setup()
translation.deactivate_all()
loader = MigrationLoader(None)
changes = MigrationAutodetector(loader.project_state(), ProjectState.from_apps(apps)).changes(
    graph=loader.graph
)
ours = [label for label in changes if apps.get_app_config(label).name.startswith("samordna.")]
if ours:
    sys.exit(f"Models without a migration in: {', '.join(ours)}. Run: samordna manage makemigrations")
