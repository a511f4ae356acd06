from django.urls import path

from samordna.guidance.editing import guides, steps, undoing, views
from samordna.guidance.pocket import views as pocket
from samordna.guidance.statistics import views as statistics

app_name = "guidance"
GUIDE = "guider/<int:pk>/"
STEP = f"{GUIDE}steg/<slug:step>/"

urlpatterns = [
    path("guider/", views.listed, name="list"),
    path("guider/ny/", guides.create, name="create"),
    path("guider/statistik/", statistics.listed, name="statistics"),
    path("guider/statistik/ladda-ner/<slug:file_format>/", statistics.download, name="statistics_export"),
    path("guider/fickkort/", pocket.download, name="pocket_card"),
    path("guider/fickkort/<int:pk>/", pocket.download, name="unit_pocket_card"),
    path(GUIDE, views.show, name="guide"),
    path(f"{GUIDE}redigera/", guides.edit, name="edit"),
    path(f"{GUIDE}statistik/", statistics.show, name="guide_statistics"),
    path(f"{GUIDE}visa/", views.preview, name="preview"),
    path(f"{GUIDE}visa/<slug:step>/", views.preview, name="preview_step"),
    path(f"{GUIDE}publicera/", guides.publish, name="publish"),
    path(f"{GUIDE}dra-tillbaka/", guides.withdraw, name="withdraw"),
    path(f"{GUIDE}granskad/", guides.review, name="review"),
    path(f"{GUIDE}flytta/", guides.move, name="move"),
    path(f"{GUIDE}ta-bort/", guides.remove, name="remove"),
    path(f"{GUIDE}aterstall/", guides.restore, name="restore"),
    path(f"{GUIDE}angra/", undoing.undo, name="undo"),
    path(f"{GUIDE}ny-fraga/", steps.add_question, name="question_add"),
    path(f"{GUIDE}nytt-slut/", steps.add_end, name="end_add"),
    path(STEP, steps.edit, name="step"),
    path(f"{STEP}flytta/", steps.move, name="step_move"),
    path(f"{STEP}ta-bort/", steps.remove, name="step_remove"),
]
