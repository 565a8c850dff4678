import CZlib

/// The bytes in gzip form at level 9, or nil when that does not make them smaller.
func gzipped(_ bytes: [UInt8]) -> [UInt8]? {
  var stream = z_stream()
  let gzipWindow: Int32 = 15 + 16
  guard
    deflateInit2_(
      &stream, 9, Z_DEFLATED, gzipWindow, 9, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
  else { return nil }
  defer { deflateEnd(&stream) }
  var input = bytes
  let capacity = bytes.count
  let output = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
    input.withUnsafeMutableBufferPointer { source in
      stream.next_in = source.baseAddress
      stream.avail_in = UInt32(source.count)
      stream.next_out = buffer.baseAddress
      stream.avail_out = UInt32(capacity)
      count = deflate(&stream, Z_FINISH) == Z_STREAM_END ? capacity - Int(stream.avail_out) : 0
    }
  }
  return output.isEmpty ? nil : output
}
