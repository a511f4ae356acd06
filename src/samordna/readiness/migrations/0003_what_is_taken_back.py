from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("readiness", "0002_incoming_shifts_and_former_files"),
    ]

    operations = [
        migrations.AlterField(
            model_name="activationevent",
            name="kind",
            field=models.CharField(
                choices=[
                    ("started", "begun"),
                    ("called", "called"),
                    ("reached", "reached"),
                    ("not_reached", "not reached"),
                    ("done", "done"),
                    ("decided", "decided"),
                    ("escalated", "goes to the next in turn"),
                    ("informed", "informed"),
                    ("reminded", "reminded"),
                    ("noted", "note"),
                    ("taken_back", "taken back"),
                    ("extraordinary", "extraordinary event"),
                    ("handed_over", "handed over"),
                    ("closed", "closed"),
                ],
                max_length=16,
                verbose_name="what happened",
            ),
        ),
    ]
