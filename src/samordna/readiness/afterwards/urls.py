from django.urls import path

from samordna.readiness.afterwards import becoming, exercises, files, views

AFTER = "larm/<int:pk>/efter/"
LESSON = f"{AFTER}lardomar/<int:lesson>/"
EXERCISE = "larm/ovningar/<int:pk>/"

urlpatterns = [
    path(AFTER, views.show, name="afterwards"),
    path(f"{AFTER}utvardering/", views.evaluate, name="evaluation"),
    path(f"{AFTER}ladda-ner/<slug:file_format>/", files.download, name="report_export"),
    path(f"{AFTER}lardomar/ny/", views.add_lesson, name="lesson_add"),
    path(LESSON, views.edit_lesson, name="lesson"),
    path(f"{LESSON}ta-bort/", views.remove_lesson, name="lesson_remove"),
    path(f"{LESSON}aterstall/", views.restore_lesson, name="lesson_restore"),
    path(f"{LESSON}atgard/", becoming.become, name="lesson_become"),
    path("larm/ovningar/", exercises.listed, name="exercises"),
    path("larm/ovningar/ny/", exercises.create, name="exercise_create"),
    path(EXERCISE, exercises.edit, name="exercise"),
    path(f"{EXERCISE}inte-den/", exercises.release, name="exercise_release"),
    path(f"{EXERCISE}ta-bort/", exercises.remove, name="exercise_remove"),
    path(f"{EXERCISE}aterstall/", exercises.restore, name="exercise_restore"),
]
