import Foundation
import Storage
import Workshop

extension Home {
  /// What the page asks. Plans are said whole; the version is the one that its author has read.
  enum Question: Codable {
    case forms
    case list
    case read(plan: String)
    /// With an id, a plan that was thrown away comes back under it.
    case create(text: JSON, template: Bool, plan: String?)
    case take(file: String)
    case save(plan: String, version: Int, text: JSON)
    case remove(plan: String)
    case begin(plan: String)
    /// How a participant sees an activity of a plan, by its place from 1.
    case preview(text: JSON, place: Int)
  }

  func answer(_ question: Question) async throws(Rejection) -> JSON {
    switch question {
    case .forms: return forms
    case .list: return try await list()
    case .read(let plan): return told(try draft(plan))
    case .create(let text, let template, let plan): return told(try await create(text, template, plan))
    case .take(let file): return try await take(file)
    case .save(let plan, let version, let text): return try await save(plan, version, text)
    case .remove(let plan):
      guard let removed = try await stored({ try await $0.removeDraft(plan) }) else { throw .unknownPlan }
      return told(removed)
    case .begin(let plan): return try await begin(plan)
    case .preview(let text, let place): return try preview(text, place)
    }
  }

  private var forms: JSON {
    [
      "kinds": catalog.forms, "plan": (try? JSON(encoding: Plan.fields)) ?? [],
      "activity": (try? JSON(encoding: PlannedActivity.fields)) ?? [], "activitiesAtMost": .integer(Limits.activities),
    ]
  }

  // MARK: - Plans

  private func draft(_ id: String) throws(Rejection) -> Draft {
    if let ready = ready(id) { return ready }
    guard let draft = try looked({ try $0.snapshot { try $0.draft(id) } }) else { throw .unknownPlan }
    return draft
  }

  /// A plan that came with the program looks like a draft that cannot be saved over.
  private func ready(_ id: String) -> Draft? {
    let now = surroundings.now().milliseconds
    return readyPlans().first { "ready-\($0.name)" == id }.map { Draft(id: id, text: $0.text, version: 0, changedAt: now) }
  }

  private func create(_ text: JSON, _ isTemplate: Bool, _ id: String?) async throws(Rejection) -> Draft {
    let bytes = try clean(text)
    if let id { guard isDraftID(id) else { throw .malformed } }
    let draft = Draft(id: id ?? newID(), isTemplate: isTemplate, text: bytes, changedAt: surroundings.now().milliseconds)
    return try await stored { try await $0.create(draft) }
  }

  /// A file: a plan with mistakes comes in too, to be mended here; what is no plan at all is told with its line.
  private func take(_ file: String) async throws(Rejection) -> JSON {
    var reader = JSONReader(Array(file.utf8), depth: Limits.planDepth)
    guard let json = try? reader.document(), json["activities"]?.array != nil else {
      guard case .failure(let errors) = PlanReader.read(Array(file.utf8), catalog: catalog) else { throw .malformed }
      return ["problems": problems(errors)]
    }
    return told(try await create(json, false, nil))
  }

  private func save(_ id: String, _ version: Int, _ text: JSON) async throws(Rejection) -> JSON {
    let bytes = try clean(text)
    guard isDraftID(id) else { throw .unknownPlan }
    let (now, other) = (surroundings.now().milliseconds, newID())
    switch try await stored({ try await $0.save(bytes, over: version, of: id, at: now, elseAs: other) }) {
    case .saved(let draft): return saved(draft)
    case .keptApart(let draft): return saved(draft).merging(["apart": true])
    }
  }

  private func begin(_ id: String) async throws(Rejection) -> JSON {
    let draft = try draft(id)
    switch PlanReader.read(draft.text, catalog: catalog) {
    case .failure(let errors): return ["problems": problems(errors)]
    case .success(let plan):
      do {
        let links = try await rooms.create(plan, keptUntil: keptUntil(plan))
        return ["session": .string(links.session.rawValue), "code": .string(links.code), "console": .string(links.console)]
      } catch {
        throw .storage
      }
    }
  }

  private func told(_ draft: Draft) -> JSON {
    saved(draft).merging(["text": json(draft), "template": .bool(draft.isTemplate)])
  }

  private func saved(_ draft: Draft) -> JSON {
    var found: JSON = []
    if case .failure(let errors) = PlanReader.read(draft.text, catalog: catalog) { found = problems(errors) }
    return ["plan": .string(draft.id), "version": .integer(draft.version), "problems": found]
  }

  func problems(_ errors: PlanErrors) -> JSON {
    .array(
      errors.list.map { error in
        [
          "path": .string(error.path), "line": .integer(error.line), "problem": said(error.problem), "advice": said(error.advice),
        ]
      })
  }

  private func said(_ wording: Wording) -> JSON { (try? JSON(encoding: wording)) ?? "" }

  func json(_ draft: Draft) -> JSON {
    var reader = JSONReader(draft.text, depth: Limits.planDepth)
    return (try? reader.document()) ?? [:]
  }

  /// The bytes to keep of a text that somebody typed.
  private func clean(_ text: JSON) throws(Rejection) -> [UInt8] {
    guard text.object != nil else { throw .malformed }
    let bytes = try Hygiene.cleaned(text).canonicalBytes
    guard bytes.count <= Limits.planBytes else { throw .tooLong }
    return bytes
  }

  private func newID() -> String {
    var generator = SeededGenerator(seed: surroundings.seed())
    return "d" + generator.hex(12)
  }

  private func isDraftID(_ id: String) -> Bool { id.first == "d" && Upward.isHex(String(id.dropFirst()), 12) }

  // MARK: - The archive

  func looked<Value>(_ look: (Archive) throws -> Value) throws(Rejection) -> Value {
    do { return try look(archive) } catch { throw .storage }
  }

  private func stored<Value>(_ work: (Archive) async throws -> Value) async throws(Rejection) -> Value {
    do { return try await work(archive) } catch { throw .storage }
  }
}
