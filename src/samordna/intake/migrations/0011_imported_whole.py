from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("intake", "0010_what_does_not_come_along"),
    ]

    operations = [
        migrations.AlterField(
            model_name="upload",
            name="pattern",
            field=models.CharField(
                blank=True,
                choices=[
                    ("", "no"),
                    ("asked", "asked for"),
                    ("taken", "taken as a pattern"),
                    ("whole", "imported whole, though it could be a pattern"),
                    ("uncarried", "the file carries no plan"),
                    ("own", "the plan is the municipality's own"),
                ],
                default="",
                max_length=9,
                verbose_name="as a pattern",
            ),
        ),
    ]
