// The two objects of surveys, whose keys each survey makes for itself: its questions, its answers.

import TextFormats

extension CorrectedRecord {
    /// The questions of a survey, each with its code and its wording, in the order of the form;
    /// none where the survey was issued without them.
    public func questions(of survey: SurveyIssued) -> [(code: String, wording: String)] {
        members(of: survey.questions).map { member in
            if case .string(let wording) = member.value {
                (member.key, wording)
            } else {
                (member.key, "")
            }
        }
    }

    /// What one form answers: each question that was answered, with the options ticked, each once
    /// and in the order of the form. A question without an option was not answered and is left out.
    public func answers(of form: SurveyAnswered) -> [(question: String, options: [String])] {
        answers(at: form.answers)
    }

    /// The same, by the place of the answers of the form.
    public func answers(at place: ListPlace) -> [(question: String, options: [String])] {
        members(of: place).compactMap { member in
            guard case .list(let values) = member.value else { return nil }
            var options: [String] = []
            for case .string(let option) in values where !options.contains(option) {
                options.append(option)
            }
            return options.isEmpty ? nil : (member.key, options)
        }
    }

    private func members(of place: ListPlace) -> [JSONObject.Member] {
        (try? JSONReader.readObject(object(place)))?.members ?? []
    }
}
