import django.contrib.postgres.indexes
import django.contrib.postgres.search
from django.db import migrations, models


class Migration(migrations.Migration):
    """PostgreSQL cannot change how a column is computed, so the column is made anew."""

    dependencies = [("plans", "0003_place_and_origin")]

    operations = [
        migrations.RemoveIndex(model_name="section", name="section_search"),
        migrations.RemoveField(model_name="section", name="search"),
        migrations.AddField(
            model_name="section",
            name="search",
            field=models.GeneratedField(
                db_persist=True,
                expression=django.contrib.postgres.search.SearchVector(
                    "heading",
                    models.Func(
                        "text",
                        models.Value("^ {0,3}\\{\\{[a-z_]+(-\\d+)?\\}\\} *$"),
                        models.Value(""),
                        models.Value("gn"),
                        function="regexp_replace",
                        output_field=models.TextField(),
                    ),
                    config="swedish",
                ),
                output_field=django.contrib.postgres.search.SearchVectorField(),
            ),
        ),
        migrations.AddIndex(
            model_name="section",
            index=django.contrib.postgres.indexes.GinIndex(fields=["search"], name="section_search"),
        ),
    ]
