FLASK_APP=backend
