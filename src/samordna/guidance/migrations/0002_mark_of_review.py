from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("guidance", "0001_initial"),
    ]

    operations = [
        migrations.AddField(
            model_name="guide",
            name="review_mark",
            field=models.CharField(
                blank=True, editable=False, max_length=16, verbose_name="mark of what was reviewed"
            ),
        ),
    ]
