import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import samordna.core.fields
from samordna.core.migrating import MadeAtOnce


class Migration(MadeAtOnce):
    replaces = [("review", "0001_initial"), ("review", "0002_sections_of_memoranda")]

    initial = True

    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        ("organisation", "0001_squashed_0014_answering_by_link"),
        ("plans", "0001_squashed_0017_words_told"),
    ]

    operations = [
        migrations.CreateModel(
            name="ReviewRound",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", samordna.core.fields.GuardedCharField(max_length=100, verbose_name="name")),
                ("last_day", models.DateField(verbose_name="last day to review")),
                (
                    "state",
                    models.CharField(
                        choices=[("preparing", "being prepared"), ("open", "open"), ("closed", "closed")],
                        default="preparing",
                        editable=False,
                        max_length=12,
                        verbose_name="state",
                    ),
                ),
                (
                    "opened_at",
                    models.DateTimeField(blank=True, editable=False, null=True, verbose_name="opened"),
                ),
                (
                    "closed_at",
                    models.DateTimeField(blank=True, editable=False, null=True, verbose_name="closed"),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisation.municipality",
                        verbose_name="municipality",
                    ),
                ),
            ],
            options={
                "verbose_name": "round of review",
                "verbose_name_plural": "rounds of review",
                "ordering": ["-last_day", "-pk"],
                "constraints": [
                    models.UniqueConstraint(fields=("municipality", "name"), name="reviewround_name_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="ReviewQuestion",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "removed_at",
                    models.DateTimeField(blank=True, editable=False, null=True, verbose_name="removed"),
                ),
                ("position", models.PositiveIntegerField(default=0, verbose_name="position")),
                ("text", samordna.core.fields.GuardedCharField(max_length=300, verbose_name="question")),
                (
                    "help_text",
                    samordna.core.fields.GuardedTextField(blank=True, verbose_name="what to look for"),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisation.municipality",
                        verbose_name="municipality",
                    ),
                ),
                (
                    "round",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="questions",
                        to="review.reviewround",
                        verbose_name="round of review",
                    ),
                ),
            ],
            options={
                "verbose_name": "question of a review",
                "verbose_name_plural": "questions of reviews",
                "abstract": False,
                "indexes": [models.Index(fields=["round", "position"], name="reviewquestion_in_order")],
            },
        ),
        migrations.CreateModel(
            name="Reviewer",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisation.municipality",
                        verbose_name="municipality",
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="reviewer",
                    ),
                ),
                (
                    "round",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="reviewers",
                        to="review.reviewround",
                        verbose_name="round of review",
                    ),
                ),
            ],
            options={
                "verbose_name": "reviewer",
                "verbose_name_plural": "reviewers",
                "ordering": ["pk"],
                "constraints": [models.UniqueConstraint(fields=("round", "user"), name="reviewer_once")],
            },
        ),
        migrations.CreateModel(
            name="ReviewedPlan",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "removed_at",
                    models.DateTimeField(blank=True, editable=False, null=True, verbose_name="removed"),
                ),
                (
                    "outcome",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("approved", "Godkänd"),
                            ("approved_on_conditions", "Godkänd med villkor"),
                            ("returned", "Återremitterad"),
                        ],
                        max_length=24,
                        verbose_name="proposed decision",
                    ),
                ),
                (
                    "judgement",
                    samordna.core.fields.GuardedTextField(blank=True, verbose_name="joint judgement"),
                ),
                ("strengths", samordna.core.fields.GuardedTextField(blank=True, verbose_name="strengths")),
                (
                    "lacking",
                    samordna.core.fields.GuardedTextField(blank=True, verbose_name="what is lacking"),
                ),
                (
                    "conditions",
                    samordna.core.fields.GuardedTextField(blank=True, verbose_name="proposed conditions"),
                ),
                (
                    "ready_at",
                    models.DateTimeField(blank=True, editable=False, null=True, verbose_name="ready"),
                ),
                (
                    "handed_out_at",
                    models.DateTimeField(blank=True, editable=False, null=True, verbose_name="handed out"),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisation.municipality",
                        verbose_name="municipality",
                    ),
                ),
                (
                    "version",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="reviews",
                        to="plans.planversion",
                        verbose_name="plan version",
                    ),
                ),
                (
                    "round",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="plans",
                        to="review.reviewround",
                        verbose_name="round of review",
                    ),
                ),
            ],
            options={
                "verbose_name": "reviewed plan",
                "verbose_name_plural": "reviewed plans",
                "ordering": ["pk"],
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(fields=("round", "version"), name="reviewedplan_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="MemorandumText",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "section",
                    models.CharField(
                        choices=[
                            ("intro", "introduction"),
                            ("overview", "the plans in overview"),
                            ("plans", "plan by plan"),
                            ("plan", "about a plan"),
                            ("proposal", "proposed decision"),
                        ],
                        max_length=20,
                        verbose_name="section",
                    ),
                ),
                ("text", samordna.core.fields.GuardedTextField(blank=True, verbose_name="text")),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisation.municipality",
                        verbose_name="municipality",
                    ),
                ),
                (
                    "plan",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="texts",
                        to="review.reviewedplan",
                        verbose_name="reviewed plan",
                    ),
                ),
                (
                    "round",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="texts",
                        to="review.reviewround",
                        verbose_name="round of review",
                    ),
                ),
            ],
            options={
                "verbose_name": "text of a memorandum",
                "verbose_name_plural": "texts of memoranda",
                "ordering": ["pk"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("round", "section", "plan"), name="memorandumtext_once", nulls_distinct=False
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="LockedMemorandum",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("document", models.TextField(verbose_name="document")),
                ("digest", models.CharField(max_length=64, verbose_name="fingerprint")),
                ("frozen_at", models.DateTimeField(auto_now_add=True, verbose_name="frozen at")),
                (
                    "locked_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="locked by",
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisation.municipality",
                        verbose_name="municipality",
                    ),
                ),
                (
                    "round",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="memoranda",
                        to="review.reviewround",
                        verbose_name="round of review",
                    ),
                ),
            ],
            options={
                "verbose_name": "locked memorandum",
                "verbose_name_plural": "locked memoranda",
                "ordering": ["-pk"],
            },
        ),
        migrations.CreateModel(
            name="ReviewOpinion",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("strengths", samordna.core.fields.GuardedTextField(blank=True, verbose_name="strengths")),
                ("proposals", samordna.core.fields.GuardedTextField(blank=True, verbose_name="proposals")),
                (
                    "conditions",
                    samordna.core.fields.GuardedTextField(blank=True, verbose_name="proposed conditions"),
                ),
                (
                    "author",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="reviewer",
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisation.municipality",
                        verbose_name="municipality",
                    ),
                ),
                (
                    "plan",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="opinions",
                        to="review.reviewedplan",
                        verbose_name="reviewed plan",
                    ),
                ),
            ],
            options={
                "verbose_name": "opinion of a reviewer",
                "verbose_name_plural": "opinions of reviewers",
                "ordering": ["pk"],
                "constraints": [
                    models.UniqueConstraint(fields=("plan", "author"), name="reviewopinion_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="ReviewAnswer",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "answer",
                    models.CharField(
                        blank=True,
                        choices=[("yes", "Ja"), ("partly", "Delvis"), ("no", "Nej")],
                        max_length=8,
                        verbose_name="answer",
                    ),
                ),
                ("comment", samordna.core.fields.GuardedTextField(blank=True, verbose_name="comment")),
                (
                    "author",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="reviewer",
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisation.municipality",
                        verbose_name="municipality",
                    ),
                ),
                (
                    "plan",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="answers",
                        to="review.reviewedplan",
                        verbose_name="reviewed plan",
                    ),
                ),
                (
                    "question",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="answers",
                        to="review.reviewquestion",
                        verbose_name="question of a review",
                    ),
                ),
            ],
            options={
                "verbose_name": "answer of a reviewer",
                "verbose_name_plural": "answers of reviewers",
                "ordering": ["pk"],
                "constraints": [
                    models.UniqueConstraint(fields=("plan", "question", "author"), name="reviewanswer_once")
                ],
            },
        ),
    ]
