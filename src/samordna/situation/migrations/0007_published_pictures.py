from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("situation", "0006_workshop_link"),
    ]

    operations = [
        migrations.AddField(
            model_name="picture",
            name="published_at",
            field=models.DateTimeField(
                blank=True, editable=False, null=True, verbose_name="shown to everybody since"
            ),
        ),
    ]
