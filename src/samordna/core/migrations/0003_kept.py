from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("core", "0002_history")]

    operations = [
        migrations.CreateModel(
            name="Kept",
            fields=[
                (
                    "key",
                    models.CharField(max_length=255, primary_key=True, serialize=False, verbose_name="key"),
                ),
                ("value", models.JSONField(verbose_name="value")),
                ("expires_at", models.DateTimeField(db_index=True, verbose_name="until")),
            ],
            options={"verbose_name": "kept value", "verbose_name_plural": "kept values"},
        ),
        migrations.RunSQL(
            "ALTER TABLE core_kept SET UNLOGGED", reverse_sql="ALTER TABLE core_kept SET LOGGED"
        ),
    ]
