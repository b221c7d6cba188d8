/** The mark of the application: a cloud and a pulse. */
export function Mark(): React.JSX.Element {
  return (
    <svg width="26" height="26" viewBox="0 0 64 64" aria-hidden="true">
      <rect width="64" height="64" rx="15" fill="#0b6fa0" />
      <path
        d="M46 27.5a8.5 8.5 0 0 0-8.2-8.5 11 11 0 0 0-20.6 3.4A8.6 8.6 0 0 0 18.5 39"
        fill="none"
        stroke="#fff"
        strokeOpacity="0.55"
        strokeWidth="3.4"
        strokeLinecap="round"
      />
      <path
        d="M12 46h11l4.2-12 7 17 4.3-11 2.2 6H52"
        fill="none"
        stroke="#fff"
        strokeWidth="4"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
