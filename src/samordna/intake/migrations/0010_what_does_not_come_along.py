from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("intake", "0009_upload_pattern"),
    ]

    operations = [
        migrations.AddField(
            model_name="upload",
            name="stays",
            field=models.JSONField(default=dict, verbose_name="what does not come along"),
        ),
    ]
