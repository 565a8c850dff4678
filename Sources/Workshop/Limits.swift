/// Every limit in one place. Text is limited by bytes, scalars and marks before anything compares or hashes it:
/// one letter with thousands of marks is a single `Character` that takes seconds to compare.
public enum Limits {
  /// What one text may hold.
  public struct TextLimit: Sendable {
    public let scalars: Int
    public let bytes: Int
  }
  public static let name = TextLimit(scalars: 40, bytes: 160)
  public static let note = TextLimit(scalars: 280, bytes: 1_200)
  public static let title = TextLimit(scalars: 80, bytes: 320)
  public static let reason = TextLimit(scalars: 280, bytes: 1_200)
  public static let article = TextLimit(scalars: 4_000, bytes: 16_000)
  /// A drawing as JSON.
  public static let sketchBytes = 8_000
  /// Of an article.
  public static let paragraph = TextLimit(scalars: 1_200, bytes: 4_800)
  /// Combining marks that one letter may carry.
  public static let marksPerLetter = 8

  public static let notesPerSession = 2_000
  public static let notesPerHour = 30
  public static let peoplePerRoom = 500
  public static let peoplePerRoomAtMost = 5_000
  public static let activities = 100
  public static let tables = 40
  /// The most that work well at one table, and that stay together.
  public static let peoplePerTable = 7
  /// How many are awaited when the plan does not say.
  public static let peopleExpected = 40
  /// More than so many arrivals within five seconds are a burst, however few are awaited.
  public static let arrivalsAtOnce = 40
  /// So many times the awaited people may wait to be let in.
  public static let lobbyFactor = 3
  /// Steps of one activity, when the lead says them otherwise.
  public static let steps = 40
  public static let rules = 12
  public static let bands = 8
  /// Side subjects left for later at one time.
  public static let laterSubjects = 60
  public static let columns = 12
  /// Rows and columns of a grid, and moments of a day: more cannot be read from the end of a room.
  public static let gridSide = 6
  public static let moments = 8
  public static let age = 110
  /// One sentence that is always in sight.
  public static let sentence = TextLimit(scalars: 80, bytes: 320)
  public static let moment = TextLimit(scalars: 20, bytes: 80)
  public static let planBytes = 256 * 1024
  public static let planDepth = 10

  public static let frameBytes = 16 * 1024
  public static let frameDepth = 16
  public static let viewBytes = 1_000_000
  public static let socketsPerPerson = 5
  public static let peoplePerPhone = 8
  public static let commandsPerSecond = 5
  public static let commandBurst = 20
  /// Above this many times the rate, a connection is closed instead of being asked to wait.
  public static let floodFactor = 20

  /// The largest integer that JavaScript holds exactly.
  public static let integer = 1 << 53
  /// No breakdown shows a cell with fewer ballots than this.
  public static let smallestCell = 5
  /// How long a stopped vote can be reopened, in milliseconds.
  public static let reopenMilliseconds = 20_000
  /// How long an action of the lead can be taken back, in milliseconds.
  public static let undoMilliseconds = 20_000
}
